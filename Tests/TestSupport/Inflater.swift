/// Reads deflated bytes (RFC 1951), so that what an XLSX file holds can be looked at.
struct Inflater {
    private let bytes: [UInt8]
    private var place = 0
    private var bit = 0
    private var output: [UInt8] = []

    /// Something that no deflater writes.
    struct Damaged: Error {}

    /// The bytes that were deflated.
    static func inflate(_ bytes: [UInt8]) throws -> [UInt8] {
        var inflater = Inflater(bytes: bytes)
        var isLast = false
        while !isLast { isLast = try inflater.block() }
        return inflater.output
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func bits(_ count: Int) throws -> Int {
        var value = 0
        for shift in 0..<count {
            guard place < bytes.count else { throw Damaged() }
            value |= Int(bytes[place] >> UInt8(bit) & 1) << shift
            bit += 1
            if bit == 8 { (bit, place) = (0, place + 1) }
        }
        return value
    }

    private mutating func block() throws -> Bool {
        let isLast = try bits(1) == 1
        switch try bits(2) {
        case 0: try stored()
        case 1:
            let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
            try compressed(PrefixCode(lengths), PrefixCode(Array(repeating: 5, count: 30)))
        case 2:
            let (literals, distances) = try dynamicCodes()
            try compressed(literals, distances)
        default: throw Damaged()
        }
        return isLast
    }

    private mutating func stored() throws {
        if bit > 0 { (bit, place) = (0, place + 1) }
        guard place + 4 <= bytes.count else { throw Damaged() }
        let length = Int(bytes[place]) | Int(bytes[place + 1]) << 8
        place += 4
        guard place + length <= bytes.count else { throw Damaged() }
        output += bytes[place..<place + length]
        place += length
    }

    private mutating func dynamicCodes() throws -> (PrefixCode, PrefixCode) {
        let (literals, distances) = (try bits(5) + 257, try bits(5) + 1)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var lengthLengths = Array(repeating: 0, count: 19)
        for index in 0..<(try bits(4) + 4) { lengthLengths[order[index]] = try bits(3) }
        let code = PrefixCode(lengthLengths)
        var lengths: [Int] = []
        while lengths.count < literals + distances {
            switch try symbol(code) {
            case let length where length < 16: lengths.append(length)
            case 16: lengths += Array(repeating: lengths.last ?? 0, count: try bits(2) + 3)
            case 17: lengths += Array(repeating: 0, count: try bits(3) + 3)
            default: lengths += Array(repeating: 0, count: try bits(7) + 11)
            }
        }
        return (PrefixCode(Array(lengths[..<literals])), PrefixCode(Array(lengths[literals...])))
    }

    private mutating func compressed(_ literals: PrefixCode, _ distances: PrefixCode) throws {
        while true {
            let symbol = try symbol(literals)
            if symbol == 256 { return }
            guard symbol > 256 else {
                output.append(UInt8(symbol))
                continue
            }
            try copy(length: symbol - 257, distances)
        }
    }

    private mutating func copy(length code: Int, _ distances: PrefixCode) throws {
        guard code < 29 else { throw Damaged() }
        let lengthBits = code < 8 || code == 28 ? 0 : (code - 4) / 4
        let lengthBase = code == 28 ? 258 : code < 8 ? code + 3 : (4 + code % 4) << lengthBits + 3
        let length = lengthBase + (try bits(lengthBits))
        let far = try symbol(distances)
        let farBits = far < 4 ? 0 : (far - 2) / 2
        let distance = (far < 4 ? far + 1 : (2 + far % 2) << farBits + 1) + (try bits(farBits))
        guard distance <= output.count else { throw Damaged() }
        for _ in 0..<length { output.append(output[output.count - distance]) }
    }

    private mutating func symbol(_ code: PrefixCode) throws -> Int {
        var value = 0
        for length in 1...15 {
            value = value << 1 | (try bits(1))
            if let symbol = code.symbol(value, length: length) { return symbol }
        }
        throw Damaged()
    }
}

/// A canonical prefix code, by the lengths of its symbols' codes.
private struct PrefixCode {
    private var symbols: [Int: Int] = [:]

    init(_ lengths: [Int]) {
        var code = 0
        for length in 1...15 {
            code <<= 1
            for (symbol, own) in lengths.enumerated() where own == length {
                symbols[length << 16 | code] = symbol
                code += 1
            }
        }
    }

    func symbol(_ code: Int, length: Int) -> Int? { symbols[length << 16 | code] }
}
