internal import Definitions
internal import Vocabulary

/// Decodes a crosswalk from an agency's codes to the dictionary's.
struct CrosswalkDecoder {
    /// The list that stands for the two answers to a yes-or-no field; no dictionary need declare it.
    static let yesNo = "yes_no"

    let dictionary: DataDictionary

    /// The crosswalk that a key names and a mapping describes.
    func crosswalk(_ name: Located<String>, _ reader: MappingReader) -> Crosswalk? {
        let isNamed = name.isIdentifier(reader.faults)
        let version = reader.required("version", .text)
        let list = reader.required("code_list", .known("code list", among: listNames))
        let targets = list.map(codes(of:)) ?? []
        let code = Reading<String>.known(list.map { "code of '\($0)'" } ?? "code", among: targets)
        let entries = reader.optional("entries", .entries(list == nil ? .text : code)) ?? []
        let unknown = reader.optional("unknown", .oneOrMore(Reading<String>.text.located)) ?? []
        let refused = reader.optional("refused", .oneOrMore(Reading<String>.text.located)) ?? []
        let isSame = reader.optional("same_codes", .yesNo, else: false)
        let blank = reader.optional("blank", code)
        checkOnce(entries.map(\.key), unknown, refused, reader.faults)
        guard isNamed, let version, let list else { return nil }
        return Crosswalk(
            name: name.value, version: version, codeList: list,
            entries: entries.map { Crosswalk.Entry(from: $0.key.value, to: $0.value) }
                + (isSame ? same(targets, besides: entries.map(\.key) + unknown + refused) : []),
            unknown: unknown.map(\.value), refused: refused.map(\.value), blank: blank,
            location: name.location)
    }

    /// The dictionary's codes that the agency uses as they are: all that are not mapped otherwise.
    private func same(_ codes: [String], besides mapped: [Located<String>]) -> [Crosswalk.Entry] {
        let mapped = Set(mapped.map(\.value))
        return codes.filter { !mapped.contains($0) }.map { Crosswalk.Entry(from: $0, to: $0) }
    }

    private var listNames: [String] { dictionary.codeLists.map(\.name) + [Self.yesNo] }

    private func codes(of list: String) -> [String] {
        if let list = dictionary.codeList(list) { return list.codes.map(\.code) }
        return list == Self.yesNo ? ["yes", "no"] : []
    }

    private func checkOnce(
        _ entries: [Located<String>], _ unknown: [Located<String>], _ refused: [Located<String>],
        _ faults: FaultCollector
    ) {
        var seen = Set(entries.map(\.value))
        for code in unknown + refused where !seen.insert(code.value).inserted {
            faults.record(code.location, "code '\(code.value)' is mapped already; keep one meaning")
        }
    }
}
