import Testing
import Timelines

@Suite struct `The documentation of expressions` {
    @Test func `has only examples that compile`() throws {
        let examples = try Documentation.examples()
        #expect(examples.count > 20)
        for example in examples {
            #expect(throws: Never.self, "\(example)") { try expression(example, expecting: nil) }
        }
    }
}
