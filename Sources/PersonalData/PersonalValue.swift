/// A value that says who somebody is, or helps to.
///
/// It describes itself without its content, to a person, a debugger or `dump`, so that a slip in a log or an
/// error message leaks nothing. Whoever needs the content asks for ``text`` by name.
public protocol PersonalValue: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The value in its canonical form. Personal data: never logged, never in a message.
    var text: String { get }
}

extension PersonalValue {
    /// The type's name, without the value: `PNCIdentifier(…)`.
    public var description: String { "\(Self.self)(…)" }

    /// The type's name, without the value.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
