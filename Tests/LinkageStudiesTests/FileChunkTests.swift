import Testing

@testable import LinkageStudies

@Suite struct `A file cut into chunks` {
    private static let text = "id,name\n1,\"a\nb\"\n2,\"c\"\"\n\"\n3,d\r\n4,e\n"

    @Test(arguments: [1, 2, 5, 8, 12, 100])
    func `keeps every byte once and cuts after rows alone`(size: Int) {
        let file = Array(Self.text.utf8)
        let chunks = FileChunks(file, size: size).chunks
        #expect(chunks.map(\.range).flatMap(Array.init) == Array(0..<file.count))
        for chunk in chunks {
            let piece = String(decoding: file[chunk.range], as: UTF8.self)
            #expect(piece.filter { $0 == "\"" }.count.isMultiple(of: 2))
            let before = file[..<chunk.range.lowerBound].count { $0 == UInt8(ascii: "\n") }
            #expect(chunk.linesBefore == before)
        }
    }
}
