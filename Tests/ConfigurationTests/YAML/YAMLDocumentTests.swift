import Testing
import Vocabulary

@testable import Configuration

@Suite struct `A YAML file` {
    @Test(arguments: [
        ("", "x.yml:1:1: the file is empty"),
        ("# nothing but a comment\n", "x.yml:1:1: the file is empty"),
        (
            "a: 1\nb:\n  c: 2\n d: 3\n",
            "x.yml:4:2: not readable as YAML: did not find expected key, while parsing a block mapping "
                + "that begins on line 1"
        ),
        (
            "a: 1\nb: 2\na: 3\n",
            "x.yml:1:1: key 'a' stands twice in the mapping that begins here; keep one"
        ),
        (
            "a:\n\t- 1\n",
            "x.yml:2:1: not readable as YAML: found character that cannot start any token, "
                + "while scanning for the next token that begins on line 2; indent with spaces, not tabs"
        ),
        (
            "a: 1\nb: \"no end\n",
            "x.yml:2:4: not readable as YAML: found unexpected end of stream, "
                + "while scanning a quoted scalar that begins on line 2"
        ),
        (
            "a: &x 1\nb: *x\n",
            "x.yml:1:4: anchors and aliases (& and *) are not used here; write the values out"
        ),
    ])
    func `that can't be read says where and why`(text: String, fault: String) {
        let (_, faults) = decoded(text, .entries(.text))
        #expect(faults.contains(fault), "\(faults)")
    }

    @Test func `may begin with a byte-order mark`() {
        let faults = FaultCollector()
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a: 1".utf8)
        #expect(YAMLDocument(bytes, file: "x.yml", faults: faults) != nil)
        #expect(faults.faults.isEmpty)
    }

    @Test func `must be UTF-8`() {
        let faults = FaultCollector()
        #expect(YAMLDocument([0x61, 0x3A, 0x20, 0xFF], file: "x.yml", faults: faults) == nil)
        #expect(faults.faults.map(\.description) == ["x.yml:1:1: not UTF-8 text; save the file as UTF-8"])
    }

    @Test func `of the shortest kind is read whole`() {
        #expect(decoded("a: 1", .entries(.integer)).value?.first?.value == 1)
    }
}
