internal import Crypto
internal import Vocabulary

/// The key that pseudonyms, tokens and person identifiers are made with.
///
/// It is read from a file of its own, never from the command line, and never printed.
struct PartnershipKey: Sendable, CustomStringConvertible, CustomReflectable {
    private let key: SymmetricKey

    /// What is made with the key, so that no two kinds of hash can be joined.
    enum Use: String, Sendable {
        case person
        case pseudonym
        case token
        case fingerprint
    }

    /// Reads the key, or makes one of 32 random bytes with mode 0600 where there is none yet, or an empty file.
    ///
    /// - Throws: ``RunFailure`` where the file can't be read or made, or is too short to be a key.
    static func foundOrMade(at path: String) throws(RunFailure) -> PartnershipKey {
        let isThere = Files.exists(path)
        if try isThere ? Files.read(path).isEmpty : true {
            if !Files.exists(path.folderOfPath) { try Files.makeFolder(path.folderOfPath) }
            let fresh = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { bytes in unsafe Array(bytes) }
            try Files.replace(path, with: Array(fresh.hexadecimal.utf8))
        }
        return try PartnershipKey(file: path)
    }

    /// Reads the key.
    ///
    /// - Throws: ``RunFailure`` where the file can't be read, or is too short to be a key.
    init(file path: String) throws(RunFailure) {
        let bytes = try Files.read(path)
        guard bytes.count >= 32 else {
            throw RunFailure(.configuration, "\(path) holds no key: at least 32 bytes are needed")
        }
        key = SymmetricKey(data: SHA256.hash(data: bytes))
    }

    /// A keyed hash (HMAC-SHA-256) of some texts, in hexadecimal.
    ///
    /// - Parameters:
    ///   - parts: The texts; no two lists of texts give the same input.
    ///   - use: What it is for.
    ///   - length: The number of hexadecimal digits, at most 64.
    /// - Returns: The digits.
    func hash(_ parts: [String], for use: Use, length: Int) -> String {
        var bytes: [UInt8] = []
        for part in [use.rawValue] + parts {
            let content = Array(part.utf8)
            bytes += Array("\(content.count):".utf8) + content
        }
        return String(HMAC<SHA256>.authenticationCode(for: bytes, using: key).hexadecimal.prefix(length))
    }

    /// The identifier of a new person, founded by a record.
    func personIdentifier(founding key: RecordKey, attempt: Int) -> PersonIdentifier {
        let parts = [key.agency.name, key.recordType.name, key.sourceKey, "\(attempt)"]
        return PersonIdentifier("T" + hash(parts, for: .person, length: 15))
    }

    /// The pseudonym of a person.
    func pseudonym(of person: PersonIdentifier) -> Pseudonym {
        Pseudonym("p" + hash([person.text], for: .pseudonym, length: 15))
    }

    /// What tells this key from every other, and nothing of the key.
    var fingerprint: String { hash(["key"], for: .fingerprint, length: 32) }

    /// A token for a value, which can be compared with other tokens and says nothing else.
    func token(_ value: String) -> String { hash([value], for: .token, length: 16) }

    var description: String { "PartnershipKey(…)" }
    var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension [UInt8] {
    /// The bytes' SHA-256 in hexadecimal.
    var sha256: String { SHA256.hash(data: self).hexadecimal }
}
