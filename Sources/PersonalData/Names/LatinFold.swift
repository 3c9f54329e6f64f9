/// What becomes of one Unicode scalar when a name is folded for comparison.
enum LatinFold {
    /// The scalar's part in a folded name.
    enum Outcome {
        /// It is a letter.
        case letter(Unicode.Scalar)
        /// It is a letter that several stand for, such as ß.
        case letters(String)
        /// It is an accent on the letter before, and is dropped.
        case mark
        /// It ends a part of the name.
        case boundary
    }

    /// The folded form of a scalar.
    ///
    /// Letters of other alphabets are put in upper case and kept.
    static func fold(_ scalar: Unicode.Scalar) -> Outcome {
        switch scalar.value {
        case 0x41...0x5A: .letter(scalar)
        case 0x61...0x7A: .letter(Unicode.Scalar(UInt8(scalar.value - 0x20)))
        case ..<0x80: .boundary
        default: foldBeyondASCII(scalar)
        }
    }

    private static func foldBeyondASCII(_ scalar: Unicode.Scalar) -> Outcome {
        if let letters = table[scalar] { return .letters(letters) }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return .mark
        case .modifierLetter, .modifierSymbol: return .boundary
        default: break
        }
        guard scalar.properties.isAlphabetic else { return .boundary }
        let upper = scalar.properties.uppercaseMapping.unicodeScalars.filter {
            $0.properties.isAlphabetic && $0.properties.generalCategory != .nonspacingMark
        }
        return .letters(String(String.UnicodeScalarView(upper)))
    }

    private static let table: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (base, variants) in variants {
            for scalar in variants.unicodeScalars { table[scalar] = base }
        }
        return table
    }()

    /// The Latin letters with diacritics, ligatures and letters of single languages, by what they fold to:
    /// Latin-1, Latin Extended-A and -B and Latin Extended Additional.
    private static let variants: [(base: String, variants: String)] = [
        ("A", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąƏǍǎǞǟǠǡǺǻȀȁȂȃȦȧȺḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẚ"),
        ("AE", "ÆæǢǣǼǽ"),
        ("B", "ƀƁɃḂḃḄḅḆḇ"),
        ("C", "ÇçĆćĈĉĊċČčȻȼḈḉ"),
        ("D", "ÐðĎďĐđƉƊḊḋḌḍḎḏḐḑḒḓ"),
        ("DZ", "ǄǅǆǱǲǳ"),
        ("E", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩɆɇḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"),
        ("F", "ƑƒḞḟ"),
        ("G", "ĜĝĞğĠġĢģƓǤǥǦǧǴǵḠḡ"),
        ("H", "ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ"),
        ("I", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıƗǏǐȈȉȊȋḬḭḮḯỈỉỊị"),
        ("IJ", "Ĳĳ"),
        ("J", "ĴĵǰɈɉ"),
        ("K", "ĶķĸƘƙǨǩḰḱḲḳḴḵ"),
        ("L", "ĹĺĻļĽľĿŀŁłƚȽḶḷḸḹḺḻḼḽ"),
        ("LJ", "Ǉǈǉ"),
        ("M", "ḾḿṀṁṂṃ"),
        ("N", "ÑñŃńŅņŇňŉƝǸǹṄṅṆṇṈṉṊṋ"),
        ("NG", "Ŋŋ"),
        ("NJ", "Ǌǋǌ"),
        ("O", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƟƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠ"),
        ("O", "ỡỢợ"),
        ("OE", "Œœ"),
        ("OU", "Ȣȣ"),
        ("P", "ƤƥṔṕṖṗ"),
        ("R", "ŔŕŖŗŘřȐȑȒȓɌɍṘṙṚṛṜṝṞṟ"),
        ("S", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ"),
        ("SS", "ßẞ"),
        ("T", "ŢţŤťŦŧȚțȾṪṫṬṭṮṯṰṱẗ"),
        ("TH", "Þþ"),
        ("U", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗɄṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"),
        ("V", "ƲṼṽṾṿ"),
        ("W", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
        ("X", "ẊẋẌẍ"),
        ("Y", "ÝýÿŶŷŸƳƴȲȳɎɏẎẏẙỲỳỴỵỶỷỸỹ"),
        ("Z", "ŹźŻżŽžƵƶẐẑẒẓẔẕ"),
    ]
}
