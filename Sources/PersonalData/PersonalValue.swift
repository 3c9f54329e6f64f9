/// A value that says who somebody is, or helps to.
///
/// It describes itself without its content. Whoever needs the content asks for ``text`` by name.
public protocol PersonalValue: Hashable, Sendable, Redacted {
    /// The value in its canonical form. Personal data: never logged, never in a message.
    var text: String { get }
}
