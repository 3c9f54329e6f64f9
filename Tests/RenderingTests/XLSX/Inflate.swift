/// The files in a zip archive, enough of RFC 1951 to look into workbooks.
enum Archive {
    /// The text of each file by name.
    static func files(in archive: [UInt8]) -> [String: String] {
        var files: [String: String] = [:]
        var place = 0
        while place + 30 < archive.count, archive[place..<place + 4].elementsEqual([0x50, 0x4B, 3, 4]) {
            let packed = number(archive, place + 18, 4)
            let nameEnd = place + 30 + number(archive, place + 26, 2)
            let start = nameEnd + number(archive, place + 28, 2)
            let name = String(decoding: archive[place + 30..<nameEnd], as: UTF8.self)
            var bits = Inflate(bytes: Array(archive[start..<start + packed]))
            files[name] = String(decoding: bits.inflated(), as: UTF8.self)
            place = start + packed
        }
        return files
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}

/// A stream of bits being inflated.
private struct Inflate {
    let bytes: [UInt8]
    private var position = 0
    private var output: [UInt8] = []

    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
        195,
        227, 258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func inflated() -> [UInt8] {
        var isLast = false
        while !isLast {
            isLast = read(1) == 1
            switch read(2) {
            case 0: copyStored()
            case 1:
                let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
                readBlock(Codes(lengths), Codes(Array(repeating: 5, count: 30)))
            default: readDynamicBlock()
            }
        }
        return output
    }

    private mutating func read(_ count: Int) -> Int {
        var value = 0
        for bit in 0..<count {
            let byte = position / 8 < bytes.count ? bytes[position / 8] : 0
            value |= Int(byte >> (position % 8) & 1) << bit
            position += 1
        }
        return value
    }

    private mutating func copyStored() {
        position = (position + 7) / 8 * 8
        let count = read(16)
        _ = read(16)
        for _ in 0..<count { output.append(UInt8(read(8))) }
    }

    private mutating func readDynamicBlock() {
        let (literals, distances, codeLengths) = (read(5) + 257, read(5) + 1, read(4) + 4)
        var lengths = Array(repeating: 0, count: 19)
        for index in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(codeLengths) {
            lengths[index] = read(3)
        }
        let codes = Codes(lengths)
        var all: [Int] = []
        while all.count < literals + distances {
            switch symbol(codes) {
            case 16: all += Array(repeating: all.last ?? 0, count: read(2) + 3)
            case 17: all += Array(repeating: 0, count: read(3) + 3)
            case 18: all += Array(repeating: 0, count: read(7) + 11)
            case let length: all.append(length)
            }
        }
        readBlock(Codes(Array(all[..<literals])), Codes(Array(all[literals...])))
    }

    private mutating func readBlock(_ literals: Codes, _ distances: Codes) {
        while position < bytes.count * 8 {
            let symbol = symbol(literals)
            if symbol == 256 { return }
            guard symbol > 256 else {
                output.append(UInt8(symbol))
                continue
            }
            let length = Self.lengthBases[symbol - 257] + read(Self.lengthBits[symbol - 257])
            let code = self.symbol(distances)
            let extra = max(0, code / 2 - 1)
            let base = code < 4 ? code + 1 : (2 + code % 2) << extra + 1
            let distance = base + read(extra)
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    private mutating func symbol(_ codes: Codes) -> Int {
        var code = 0
        for length in 1...15 {
            code = code << 1 | read(1)
            if let symbol = codes.symbols[length << 16 | code] { return symbol }
        }
        return 256
    }

    /// Huffman codes by their lengths.
    struct Codes {
        var symbols: [Int: Int] = [:]

        init(_ lengths: [Int]) {
            var code = 0
            for length in 1...15 {
                for (symbol, itsLength) in lengths.enumerated() where itsLength == length {
                    symbols[length << 16 | code] = symbol
                    code += 1
                }
                code <<= 1
            }
        }
    }
}
