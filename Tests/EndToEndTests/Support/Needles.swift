import Foundation

/// Texts to be looked for in bytes, all at once and whatever the case.
struct Needles {
    private var byHead: [UInt32: [[UInt8]]] = [:]
    private var heads = [Bool](repeating: false, count: 65_536)

    /// - Parameter texts: What to look for, each of at least four ASCII characters, lower case.
    init(_ texts: some Sequence<String>) {
        for text in Set(texts) {
            let bytes = Array(text.utf8)
            byHead[Self.head(bytes, 0), default: []].append(bytes)
            heads[Int(bytes[0]) << 8 | Int(bytes[1])] = true
        }
    }

    private static func head(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16 | UInt32(bytes[place + 2]) << 8
            | UInt32(bytes[place + 3])
    }

    /// Those of the texts that occur as words, in order: no letter, digit or slash goes on before or after them.
    func words(in text: String) -> [String] { found(in: Data(text.utf8), asWords: true) }

    /// Those of the texts that occur, in order.
    func found(in data: Data) -> [String] { found(in: data, asWords: false) }

    private func found(in data: Data, asWords: Bool) -> [String] {
        let bytes = data.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
        guard bytes.count >= 4 else { return [] }
        var found: Set<[UInt8]> = []
        for place in 0..<(bytes.count - 3) where heads[Int(bytes[place]) << 8 | Int(bytes[place + 1])] {
            for text in byHead[Self.head(bytes, place)] ?? []
            where place + text.count <= bytes.count
                && bytes[place..<place + text.count].elementsEqual(text)
                && (!asWords || Self.isWord(place..<place + text.count, in: bytes))
            {
                found.insert(text)
            }
        }
        return found.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    private static func isWord(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 32
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 32
        return [before, after].allSatisfy { byte in
            !(97...122).contains(byte) && !(47...57).contains(byte)
        }
    }

    /// Those of the texts that occur, in order.
    func found(in text: String) -> [String] { found(in: Data(text.utf8)) }
}
