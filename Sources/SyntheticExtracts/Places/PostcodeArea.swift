/// Postcode areas of the synthetic towns; none of them is in use in the United Kingdom, so no address is real.
enum PostcodeArea: String, CaseIterable {
    case nx = "NX"
    case jx = "JX"
    case yx = "YX"
    /// The area of the neighbouring force.
    case ux = "UX"
}

/// A made-up town with its postcode districts.
struct Town {
    let name: String
    let area: PostcodeArea
    let district: Int

    /// The outward part of its postcodes.
    var outward: String { "\(area.rawValue)\(district)" }

    /// The towns within the synthetic force's area, the larger first.
    static let home = [
        Town(name: "Tribury", area: .nx, district: 1), Town(name: "Tribury", area: .nx, district: 2),
        Town(name: "Tribury", area: .nx, district: 3), Town(name: "Tribury", area: .nx, district: 4),
        Town(name: "Weirmouth", area: .nx, district: 7), Town(name: "Weirmouth", area: .nx, district: 8),
        Town(name: "Sallowford", area: .jx, district: 1), Town(name: "Sallowford", area: .jx, district: 2),
        Town(name: "Kestrel Moss", area: .jx, district: 5),
        Town(name: "Nether Osier", area: .jx, district: 11),
        Town(name: "Brindlecombe", area: .yx, district: 2), Town(name: "Harrowmere", area: .yx, district: 6),
    ]

    /// The towns of the neighbouring force.
    static let neighbouring = [
        Town(name: "Umberleigh Cross", area: .ux, district: 3),
        Town(name: "Dapplewick", area: .ux, district: 9),
    ]
}
