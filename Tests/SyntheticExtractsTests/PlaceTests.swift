import PersonalData
import SyntheticExtracts
import Testing

@Suite struct `No address is real` {
    /// The postcode areas in use, Crown dependencies and non-geographic ones among them.
    static let realAreas = Set(
        """
        AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH
        EN EX FK FY G GIR GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME
        MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR QC RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY
        TA TD TF TN TQ TR TS TW TQ UB W WA WC WD WF WN WR WS WV XX XY XM XZ YO ZE
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    static let columns = [
        ("police_address", "postcode"), ("police_crime", "postcode"), ("probation_address", "postcode"),
        ("drug_client", "postcode"),
    ]

    @Test(arguments: columns)
    func `for its postcode is well formed and its area out of use`(extract: String, column: String) throws {
        let texts = Sample.table(extract).column(column).filter { !$0.isEmpty && $0 != "ZZ99 3VZ" }
        #expect(texts.count > 100)
        for text in texts {
            let area = try Postcode(text).area
            #expect(["NX", "JX", "YX", "UX"].contains(area) && !Self.realAreas.contains(area))
        }
    }

    @Test func `nor is the sector in the national extract`() throws {
        let texts = Sample.table("drug_national_client").column("pc").filter { !$0.isEmpty }
        for text in texts {
            #expect(!Self.realAreas.contains(String(try PostcodeSector(text).outward.prefix(2))))
        }
        #expect(texts.count > 100)
    }

    @Test func `and crimes are committed at sea`() throws {
        for row in Sample.table("police_crime").rows {
            // One pair or the other, never both.
            guard row["datum"] == "" else {
                #expect(row["easting"] == "" && row["northing"] == "" && row["datum"] == "WGS84")
                let latitude = try #require(Double(row["latitude"] ?? ""))
                let longitude = try #require(Double(row["longitude"] ?? ""))
                #expect((56.1...56.6).contains(latitude) && (0.5...1.0).contains(longitude))
                continue
            }
            #expect(row["latitude"] == "" && row["longitude"] == "")
            let easting = try #require(Int(row["easting"] ?? ""))
            let northing = try #require(Int(row["northing"] ?? ""))
            #expect((560_000...600_000).contains(easting) && (700_000...740_000).contains(northing))
        }
    }
}
