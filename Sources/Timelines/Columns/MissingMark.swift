import Vocabulary

/// How the columns write "missing, and why" in the place of a value.
///
/// Every reason has a number, its place among the reasons; each kind of column keeps some values free for them.
enum MissingMark: Sendable {
    /// The reasons, by number.
    static let reasons = MissingReason.allCases

    /// Days from here on are days; the ones before it are marks.
    static let firstDay = Int32.min + 64

    /// The day of a state that has no end.
    static let openEnd = Int32.max

    static func number(of reason: MissingReason) -> Int {
        reasons.firstIndex(of: reason) ?? 0
    }

    static func day(_ reason: MissingReason) -> Int32 { Int32.min + Int32(number(of: reason)) }

    static func reason(ofDay mark: Int32) -> MissingReason? {
        mark < firstDay ? reasons[Int(mark &- Int32.min)] : nil
    }

    static func symbol(_ reason: MissingReason) -> Int32 { -1 - Int32(number(of: reason)) }

    static func reason(ofSymbol mark: Int32) -> MissingReason? {
        mark < 0 ? reasons[Int(-1 - mark)] : nil
    }

    static func flag(_ reason: MissingReason) -> UInt8 { 2 + UInt8(number(of: reason)) }

    static func reason(ofFlag mark: UInt8) -> MissingReason? {
        mark > 1 ? reasons[Int(mark - 2)] : nil
    }

    static func number(_ reason: MissingReason) -> Double {
        Double(nan: Double.RawSignificand(number(of: reason) + 1), signaling: false)
    }

    static func reason(ofNumber mark: Double) -> MissingReason? {
        guard mark.isNaN else { return nil }
        let number = Int(mark.bitPattern & 0xFF) - 1
        return reasons.indices.contains(number) ? reasons[number] : .invalid
    }
}
