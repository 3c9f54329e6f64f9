/// An attribute of an element.
///
/// Only the factories here make one, so that no page has an attribute that runs code or leads off the machine.
public struct Attribute: Hashable, Sendable {
    /// Its name.
    let name: String
    /// Its value, not yet escaped.
    let value: String

    init(_ name: StaticString, _ value: String) {
        self.name = "\(name)"
        self.value = value
    }

    /// Classes of the stylesheet, parted by blanks.
    public static func classes(_ names: String) -> Attribute { Attribute("class", names) }

    /// The element's name within the page; letters, digits and hyphens.
    public static func id(_ id: String) -> Attribute { Attribute("id", LocalLink.slug(id)) }

    /// A name read out instead of the content.
    public static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }

    /// The elements whose text names this one.
    public static func labelled(by ids: String...) -> Attribute {
        Attribute("aria-labelledby", ids.map(LocalLink.slug).joined(separator: " "))
    }

    /// What the element is to assistive technology.
    public static func role(_ role: String) -> Attribute { Attribute("role", role) }

    /// What a header cell is the header of: `col` or `row`.
    static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }

    /// The address of a link.
    static func href(_ link: LocalLink) -> Attribute { Attribute("href", link.target) }

    /// A measure or place of a drawing.
    static func drawing(_ name: StaticString, _ value: String) -> Attribute { Attribute(name, value) }

    /// A measure or place of a drawing, in pixels.
    static func drawing(_ name: StaticString, _ value: Int) -> Attribute { Attribute(name, String(value)) }
}
