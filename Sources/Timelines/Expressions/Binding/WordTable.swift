import Definitions
import Vocabulary

/// Numbers of words: those that rows hold, and those that only expressions and code lists do.
struct WordTable: Sendable {
    private let pool: TextPool
    private var others: [String] = []

    init(pool: TextPool) { self.pool = pool }

    mutating func number(of word: String) -> Int32 {
        if let number = pool.known(word) { return number }
        if let place = others.firstIndex(of: word) { return Int32(pool.texts.count + place) }
        others.append(word)
        return Int32(pool.texts.count + others.count - 1)
    }

    func word(_ number: Int32) -> String {
        let number = Int(number)
        return number < pool.texts.count ? pool.text(Int32(number)) : others[number - pool.texts.count]
    }
}
