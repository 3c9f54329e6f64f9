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

    /// Those of the texts that occur, in order.
    func found(in data: Data) -> [String] {
        let bytes = data.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
        guard bytes.count >= 4 else { return [] }
        var found: Set<[UInt8]> = []
        for place in 0..<(bytes.count - 3) where heads[Int(bytes[place]) << 8 | Int(bytes[place + 1])] {
            for text in byHead[Self.head(bytes, place)] ?? []
            where place + text.count <= bytes.count && bytes[place..<place + text.count].elementsEqual(text) {
                found.insert(text)
            }
        }
        return found.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    /// Those of the texts that occur, in order.
    func found(in text: String) -> [String] { found(in: Data(text.utf8)) }
}
