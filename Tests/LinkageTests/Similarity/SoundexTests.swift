import Linkage
import Testing

@Suite struct `The Soundex code` {
    @Test(arguments: [
        ("Washington", "W252"), ("Lee", "L000"), ("Gutierrez", "G362"), ("Pfister", "P236"),
        ("Jackson", "J250"),
        ("Tymczak", "T522"), ("Ashcraft", "A261"), ("Robert", "R163"), ("Rupert", "R163"),
        ("Honeyman", "H555"),
    ])
    func `is that of the National Archives`(word: String, code: String) {
        #expect(Soundex.code(word) == code)
    }

    @Test func `is nothing without a letter`() {
        #expect(Soundex.code("123") == nil)
    }
}
