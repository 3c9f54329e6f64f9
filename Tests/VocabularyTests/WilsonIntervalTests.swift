import Testing
import Vocabulary

@Suite struct `Wilson's interval of a share` {
    /// Newcombe 1998, table I: the score method without continuity correction.
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
    func `has the published bounds`(found: Int, all: Int, low: Double, high: Double) {
        let bounds = WilsonInterval.of(found, among: all)
        #expect(abs(bounds.low - low) < 0.00006)
        #expect(abs(bounds.high - high) < 0.00006)
    }

    @Test func `is everything where there is nobody`() {
        #expect(WilsonInterval.of(0, among: 0) == (0, 1))
    }
}
