import Foundation
import Testing

@Suite struct `A first look` {
    @Test func `at the sample is had by the examples of the help text, once its nights were run`() throws {
        let site = try ScratchSite()
        let help = try site.tributary(["--help"], in: site.root)
        let examples = help.output.split(separator: "\n").compactMap { line -> [String]? in
            let words = line.split(separator: " ").map(String.init)
            guard line.hasPrefix("  "), words.first == "tributary", words.count > 1 else { return nil }
            return Array(words.dropFirst())
        }
        #expect(examples.count >= 3, "\(help.output)")
        // As 'make run' does it.
        for (night, more) in [(ScratchSite.first, ["--replay"]), (ScratchSite.second, [])] {
            let arguments = ["run", "Pipelines/nightly.yml", "--state", "out/sample", "--as-of", night]
            #expect(try site.tributary(arguments + more, in: site.root).status == 0)
        }
        for example in examples {
            let result = try site.tributary(example, in: site.root)
            #expect(result.status == 0, "\(example): \(result.errors)")
            #expect(!result.output.isEmpty)
        }
    }
}
