import Testing

@testable import Alerts

@Suite struct `An episode's hash` {
    @Test(arguments: [
        ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
    ])
    func `is the published FNV-1a with 128 bits`(text: String, expected: String) {
        #expect(String(EpisodeHash.fnv1a(text.utf8), radix: 16) == expected)
    }

    @Test func `tells apart where one text ends and the next begins`() {
        #expect(EpisodeHash.text(["ab", "c"]) != EpisodeHash.text(["a", "bc"]))
    }

    @Test func `has sixteen digits`() {
        #expect((0..<500).allSatisfy { EpisodeHash.text(["\($0)"]).utf8.count == 16 })
    }
}
