/// The check letter of police identifiers: 23 letters, chosen by a number's remainder (domain reference 1.1).
enum CheckLetter {
    /// The letters by remainder; I, O and S never occur.
    private static let letters = Array("ZABCDEFGHJKLMNPQRTUVWXY".utf8)

    /// The letter that belongs to a number, as ASCII.
    static func letter(for number: Int) -> UInt8 {
        letters[number % letters.count]
    }
}
