/// The letters of the alphabet but one.
func otherLetters(than letter: Character) -> [Character] {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ".filter { $0 != letter }
}
