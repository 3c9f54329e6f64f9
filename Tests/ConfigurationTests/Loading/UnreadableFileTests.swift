import Testing
import Vocabulary

@testable import Configuration

@Suite struct `A file of a configuration that can't be read` {
    @Test func `is told from one that isn't there, and nothing is wrong for its sake`() {
        let shipped = Shipped.files()
        let files = ConfigurationFiles(
            bytes: { $0.hasSuffix("/agreement.yml") ? nil : shipped.bytes($0) }, names: shipped.names)
        let faults = #expect(throws: Faults.self) {
            try ConfigurationLoader.load(nightly: "Pipelines/nightly.yml", files: files)
        }
        let all = faults?.all.map(\.description) ?? []
        #expect(all.count == 1, "\(all)")
        #expect(all.first?.contains("'agreement.yml': it is there, but can't be read") == true, "\(all)")
        #expect(all.first?.contains("did you mean") == false)
    }

    @Test(arguments: [("/etc", "/", ["etc", "usr"]), ("town/night.yml", "town", ["night.yml"])])
    func `may be the nightly file itself, or a folder in its place`(
        path: String, folder: String, names: [String]
    ) {
        let files = ConfigurationFiles(bytes: { _ in nil }, names: { $0 == folder ? names : [] })
        let faults = #expect(throws: Faults.self) {
            try ConfigurationLoader.load(nightly: path, files: files)
        }
        let all = faults?.all.map(\.description) ?? []
        #expect(all.count == 1 && all.first?.hasPrefix("\(path):1:1: it is there, but") == true, "\(all)")
    }
}
