/// An area that narrows who can be meant by an attributor: a force area, by the postcodes and the treatment areas that
/// lie in it (domain reference 9.2, step 2).
public struct AttributorArea: Hashable, Sendable {
    /// The area's name.
    public var name: String
    /// Postcode areas (`NX`) or outward codes (`NX7`) that lie in it.
    public var postcodes: [String]
    /// Codes of treatment areas that lie in it: they tell the area where there is no postcode.
    public var treatmentAreas: [String]

    /// An area by what lies in it.
    public init(_ name: String, postcodes: [String], treatmentAreas: [String] = []) {
        self.name = name
        self.postcodes = postcodes
        self.treatmentAreas = treatmentAreas
    }
}

extension [AttributorArea] {
    /// The area of a postcode or postcode sector, by its outward code or else its postcode area; `nil` where none has
    /// it.
    public func area(ofPostcode postcode: String) -> String? {
        let outward = String(postcode.prefix { $0 != " " })
        let letters = String(outward.prefix { $0.isLetter })
        return (first { $0.postcodes.contains(outward) } ?? first { $0.postcodes.contains(letters) })?.name
    }

    /// The area of a treatment area; `nil` where none has it.
    public func area(ofTreatmentArea code: String) -> String? {
        first { $0.treatmentAreas.contains(code) }?.name
    }
}
