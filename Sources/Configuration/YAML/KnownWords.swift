internal import Vocabulary

/// The wording for a word that nobody knows.
enum KnownWords {
    /// "unknown kind 'wrod'; did you mean 'word'? known kinds: …"; a long list of known words is left out.
    static func message(unknown word: String, kind: String, known: some Sequence<String>) -> String {
        let words = Set(known).sorted()
        var message = "unknown \(kind) '\(word)'"
        let suggestion = NearMiss.suggestion(for: word, among: words)
        if let suggestion { message += "; did you mean '\(suggestion)'?" }
        guard !words.isEmpty, words.count <= 30 else { return message }
        return message + (suggestion == nil ? "; " : " ") + "known: \(words.joined(separator: ", "))"
    }
}
