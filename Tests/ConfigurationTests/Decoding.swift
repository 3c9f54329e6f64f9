import Vocabulary

@testable import Configuration

/// What a reading makes of a text, and the faults it records, each as the user sees it.
func decoded<Value>(_ text: String, _ reading: Reading<Value>) -> (value: Value?, faults: [String]) {
    let faults = FaultCollector()
    let document = YAMLDocument(Array(text.utf8), file: "x.yml", faults: faults)
    let value = document.flatMap { reading.read($0.root, faults) }
    return (value, faults.faults.sorted().map(\.description))
}

/// What a reading makes of the value of `key` in a text of one key.
func decoded<Value>(key text: String, _ reading: Reading<Value>) -> (value: Value?, faults: [String]) {
    decoded("key: " + text, .mapping { $0.required("key", reading) })
}

/// A place in a configuration file; the testing library has a type of the same name.
typealias Place = Vocabulary.SourceLocation
