/// Texts and tokens, each held once, so that equality is one of integers.
struct TextPool: Sendable {
    private(set) var texts: [String] = []
    private var numbers: [String: Int32] = [:]

    /// The number of a text, which is given one if it has none.
    mutating func number(of text: String) -> Int32 {
        if let number = numbers[text] { return number }
        let number = Int32(texts.count)
        texts.append(text)
        numbers[text] = number
        return number
    }

    /// The number of a text, if it has one.
    func known(_ text: String) -> Int32? { numbers[text] }

    /// The text of a number.
    func text(_ number: Int32) -> String { texts[Int(number)] }
}
