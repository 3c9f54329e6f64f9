internal import Vocabulary

/// How days, or days with a time, may be written in an extract.
enum DateFormat {
    case date
    case datetime

    /// The layout that `default`, and no format at all, stands for.
    var usual: String {
        switch self {
        case .date: "YYYY-MM-DD"
        case .datetime: "YYYY-MM-DDTHH:MM:SS"
        }
    }

    /// The layouts, each with the pattern that a Table Schema would write.
    private var layouts: [(layout: String, pattern: String)] {
        switch self {
        case .date:
            [
                ("YYYY-MM-DD", "%Y-%m-%d"), ("DD/MM/YYYY", "%d/%m/%Y"), ("YYYYMMDD", "%Y%m%d"),
                ("DDMMYYYY", "%d%m%Y"),
            ]
        case .datetime:
            [
                ("YYYY-MM-DDTHH:MM:SS", "%Y-%m-%dT%H:%M:%S"),
                ("YYYY-MM-DD HH:MM:SS", "%Y-%m-%d %H:%M:%S"), ("YYYY-MM-DDTHH:MM", "%Y-%m-%dT%H:%M"),
                ("DD/MM/YYYY HH:MM", "%d/%m/%Y %H:%M"), ("DD/MM/YYYY HH:MM:SS", "%d/%m/%Y %H:%M:%S"),
                ("yyyyMMddHHmmss", "%Y%m%d%H%M%S"),
            ]
        }
    }

    /// A layout, given as such, as a Table Schema's pattern, or as `default`.
    static func reading(_ format: DateFormat) -> Reading<String> {
        Reading<String>.text(expecting: "a date layout").refined(
            orFault: { text in
                KnownWords.message(
                    unknown: text, kind: "date layout", known: format.layouts.map(\.layout))
            },
            { text in
                if text == "default" { return format.usual }
                return format.layouts.first { $0.layout == text || $0.pattern == text }?.layout
            })
    }
}
