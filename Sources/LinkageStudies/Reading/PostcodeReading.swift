internal import PersonalData

/// British postcodes as linkage compares them: the unit, or as much as is known of one.
enum PostcodeReading {
    /// The unit `AA9 9AA`, the sector `AA9 9` or the outward code `AA9` that a text writes; `nil` for none.
    static func postcode(_ text: String) -> String? {
        if let unit = try? Postcode(text) { return unit.text }
        if text.contains(" "), let sector = try? PostcodeSector(text) { return sector.text }
        return outward(CellCleaning.canonical(text))
    }

    private static func outward(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        let letters = bytes.prefix { $0 >= 0x41 && $0 <= 0x5A }.count
        let district = bytes.dropFirst(letters)
        guard (1...2).contains(letters), (1...2).contains(district.count),
            let digit = district.first, digit >= 0x30, digit <= 0x39,
            district.dropFirst().allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) })
        else { return nil }
        return text
    }
}
