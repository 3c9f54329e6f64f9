/// Numbers as the tables show them, the same on every machine and in every locale.
enum ShownNumber {
    /// What stands for a number that isn't one.
    static let notAvailable = "[x]"

    /// A whole number with commas between thousands.
    static func grouped(_ number: Int) -> String {
        (number < 0 ? "−" : "") + grouping(String(number.magnitude))
    }

    /// A number with so many decimal places and commas between thousands.
    static func grouped(_ number: Double, places: Int) -> String {
        guard let parts = Parts(number, places: places) else { return notAvailable }
        return (parts.isNegative ? "−" : "") + grouping(parts.whole) + parts.fraction
    }

    /// A share of a hundred, with its sign.
    static func percent(_ number: Double, places: Int) -> String {
        guard number.isFinite else { return notAvailable }
        return grouped(number, places: places) + "%"
    }

    /// A number with so many decimal places, as programs read it.
    static func plain(_ number: Double, places: Int) -> String {
        guard let parts = Parts(number, places: places) else { return notAvailable }
        return (parts.isNegative ? "-" : "") + parts.whole + parts.fraction
    }

    private static func grouping(_ digits: String) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// A number rounded, halves away from zero, and taken apart.
    private struct Parts {
        let isNegative: Bool
        let whole: String
        /// The decimal point and what follows; empty without places.
        let fraction: String

        /// The parts; `nil` for what isn't a number or is beyond counting.
        init?(_ number: Double, places: Int) {
            let places = min(max(places, 0), 9)
            let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
            let rounded = (number.magnitude * scale).rounded(.toNearestOrAwayFromZero)
            guard let units = Int(exactly: rounded) else { return nil }
            isNegative = number < 0 && units > 0
            let digits = String(units)
            let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
            whole = String(padded.dropLast(places))
            fraction = places == 0 ? "" : "." + padded.suffix(places)
        }
    }
}
