import Foundation
import TestSupport

/// A made-up person whose particulars occur nowhere else, so that they can be looked for.
struct Canary: Sendable {
    let surname: String
    let forename: String
    /// `YYYY-MM-DD`.
    let born: String
    /// `YYYY/NNNNNNNX`, with the right check letter.
    let pnc: String
    let postcode: String
    let street: String
    let nominal: String
    let crn: String
    let client: String

    /// The person of a number, 0…99; the same each time.
    init(_ number: Int) {
        var generator = SplitMix(seed: 0xCA_9A_27 &+ UInt64(number) &* 7919)
        surname = "Zyx" + Self.word(&generator, syllables: 4)
        forename = "Quv" + Self.word(&generator, syllables: 3)
        street = "Xhaz" + Self.word(&generator, syllables: 3)
        let year = 1936 + number % 20
        born = "\(year)-0\(1 + number % 9)-\(11 + number % 17)"
        pnc = Self.policeIdentifier(year: 1990, serial: 7_300_000 + number * 97)
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
        postcode =
            "YX9\(number % 10) \(1 + number / 10 % 9)\(letters[number % 20])\(letters[(number / 20 + 7) % 20])"
        nominal = "N99\(10_000 + number * 13)"
        crn = "X77\(1_000 + number * 17)"
        client = "L88\(1_000 + number * 19)"
    }

    private static func word(_ generator: inout SplitMix, syllables: Int) -> String {
        let heads = ["q", "xh", "zv", "vj", "kw", "jx", "pf", "gz"]
        let tails = ["oa", "yu", "ii", "uo", "ae", "eo"]
        return (0..<syllables).map { _ in
            (heads.randomElement(using: &generator) ?? "") + (tails.randomElement(using: &generator) ?? "")
        }.joined()
    }

    /// The check letter is the remainder by 23 of the year's two digits and the serial number.
    private static func policeIdentifier(year: Int, serial: Int) -> String {
        let letters = Array("ZABCDEFGHJKLMNPQRTUVWXY")
        return "\(year)/\(serial)\(letters[(year % 100 * 10_000_000 + serial) % 23])"
    }

    /// Everything by which the person could be known, in each form in which it could be written, lower case.
    var traces: [String] {
        let parts = born.split(separator: "-").map(String.init)
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let (year, month, day) = (parts[0], parts[1], parts[2])
        let monthName = months[(Int(month) ?? 1) - 1]
        return [
            surname, forename, street, born, "\(day)/\(month)/\(year)", "\(day) \(monthName) \(year)",
            "\(day) \(monthName.prefix(3)) \(year)", pnc, String(pnc.dropFirst(2)),
            pnc.replacing("/", with: ""),
            postcode, postcode.replacing(" ", with: ""), nominal, crn, client,
        ].map { $0.lowercased() }
    }

    /// The birth date as the treatment service writes it.
    var bornDayFirst: String { born.split(separator: "-").reversed().joined(separator: "/") }
}
