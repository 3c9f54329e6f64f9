/// Writes numbers and strings one after another, as ``StateReader`` reads them.
struct StateWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    mutating func write(_ value: Int32) {
        let pattern = UInt32(bitPattern: value)
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: pattern >> shift))
        }
    }

    mutating func write(_ value: UInt8) { bytes.append(value) }

    mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write<Element>(_ list: [Element], _ one: (inout StateWriter, Element) -> Void) {
        write(UInt64(list.count))
        for element in list { one(&self, element) }
    }
}

/// Bytes end early, or say something impossible.
struct UnreadableState: Error {}

/// Reads what a ``StateWriter`` wrote, and never past its end.
struct StateReader {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all was read.
    var isAtEnd: Bool { next == bytes.count }

    mutating func word() throws(UnreadableState) -> UInt64 {
        guard bytes.count - next >= 8 else { throw UnreadableState() }
        var value: UInt64 = 0
        for place in 0..<8 { value |= UInt64(bytes[next + place]) << UInt64(8 * place) }
        next += 8
        return value
    }

    mutating func number() throws(UnreadableState) -> Int32 {
        guard bytes.count - next >= 4 else { throw UnreadableState() }
        var value: UInt32 = 0
        for place in 0..<4 { value |= UInt32(bytes[next + place]) << UInt32(8 * place) }
        next += 4
        return Int32(bitPattern: value)
    }

    mutating func byte() throws(UnreadableState) -> UInt8 {
        guard next < bytes.count else { throw UnreadableState() }
        next += 1
        return bytes[next - 1]
    }

    mutating func text() throws(UnreadableState) -> String {
        let count = try self.count(ofSize: 1)
        let text = String(decoding: bytes[next..<(next + count)], as: UTF8.self)
        next += count
        return text
    }

    /// A list whose elements take so many bytes at least.
    mutating func list<Element>(
        ofSize size: Int, _ one: (inout StateReader) throws(UnreadableState) -> Element
    ) throws(UnreadableState) -> [Element] {
        let count = try self.count(ofSize: size)
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try one(&self)) }
        return list
    }

    private mutating func count(ofSize size: Int) throws(UnreadableState) -> Int {
        let count = try word()
        guard count <= UInt64((bytes.count - next) / size) else { throw UnreadableState() }
        return Int(count)
    }
}
