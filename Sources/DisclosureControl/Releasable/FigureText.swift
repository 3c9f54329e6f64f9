/// Numbers as people read them, the same on every machine.
enum FigureText {
    /// A whole number with commas between thousands.
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = number < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// So many tenths, with one decimal place or, rounded already to a whole number, without.
    static func tenths(_ tenths: Int, places: Int) -> String {
        let whole = grouped(tenths / 10)
        return places == 0 ? whole : "\(whole).\(tenths % 10)"
    }
}
