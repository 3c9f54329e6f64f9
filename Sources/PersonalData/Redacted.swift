/// A type whose values hold personal data and describe themselves without it.
///
/// However a value is printed, to a person, a debugger or by `dump`, its content doesn't show, so that a slip in a
/// log or an error message leaks nothing.
public protocol Redacted: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Redacted {
    /// The type's name, without the content: `PNCIdentifier(…)`.
    public var description: String { "\(Self.self)(…)" }

    /// The same as the description.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
