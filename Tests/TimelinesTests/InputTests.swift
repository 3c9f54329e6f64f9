import Definitions
import Testing
import Timelines
import Vocabulary

@Suite struct `What an expression reads` {
    private func fields(_ text: String, in scope: ExpressionScope = testScope) throws -> [String] {
        try expression(text, expecting: nil, in: scope).inputs.fields.map { field in
            let agencies = field.agencies.map { " of \($0.map(\.name).joined(separator: ", "))" } ?? ""
            return "\(field.recordType).\(field.field)\(agencies)"
        }
    }

    @Test func `is told by record type, agency, field and fact`() throws {
        let text = """
            exists(address where agency is police and address_type.group is street, last 28 days)
            and count(treatment_contact where attended) > 2 and person.age > 17
            """
        let inputs = try expression(text).inputs
        #expect(
            inputs.queries == [
                .init(recordType: RecordType("address"), agencies: [TestPartnership.police]),
                .init(recordType: RecordType("treatment_contact")),
            ])
        #expect(
            try fields(text) == [
                "address.address_type of police", "address.from_date of police", "address.to_date of police",
                "nominal.birth_date", "treatment_contact.attended", "treatment_contact.on",
            ])
        #expect(inputs.facts == ["age"])
        #expect(
            inputs.sources(suppliedBy: TestPerson.supply).map(\.source.name) == [
                "police_address", "drug_service_treatment_contact",
            ])
    }

    @Test func `is of the agency that its own query asks, not of one that another asks`() throws {
        let text = """
            active(address as home where agency is police and address_role is HOME
              and active(address as main
                where main.agency is probation and main.type_verified and main.place is not home.place))
            """
        #expect(
            try fields(text) == [
                "address.address_role of police", "address.from_date of police, probation",
                "address.place of police, probation", "address.to_date of police, probation",
                "address.type_verified of probation",
            ])
    }

    @Test(arguments: [
        ("agency is police", " of police"), ("agency in [probation, police]", " of police, probation"),
        ("(agency is probation or agency is police)", " of police, probation"),
        ("agency in [probation, police] and agency is police", " of police"),
        ("(agency is police or type_verified)", ""), ("not agency is police", ""),
        ("agency is not police", ""),
    ])
    func `is limited to agencies as far as its condition says`(condition: String, agencies: String) throws {
        let read = try fields("exists(address where \(condition) and address_role is HOME)")
        #expect(read.contains("address.address_role\(agencies)"))
        #expect(read.contains("address.from_date\(agencies)"))
    }

    @Test func `is of every agency as soon as one query asks every one`() throws {
        let text = "exists(address where agency is police, last 9 days) or exists(address, last 2 days)"
        #expect(try fields(text) == ["address.from_date", "address.to_date"])
    }

    @Test func `is every field of a record without a date, where only its being there is asked`() throws {
        #expect(try fields("exists(nominal)") == ["nominal.birth_date"])
        #expect(try fields("exists(treatment_client)") == ["treatment_client.accommodation_need"])
    }

    @Test(arguments: ["known to police", "link(police, police) >= details"])
    func `is every field of an agency's person records, where it asks whether the agency knows the person`(
        text: String
    ) throws {
        #expect(
            try fields(text) == [
                "nominal.birth_date of police", "treatment_client.accommodation_need of police",
            ])
    }

    @Test(arguments: [
        ("person.age >= 18", ["nominal.birth_date"]),
        ("person.alive", ["nominal.birth_date"]),
        ("person.restricted", ["treatment_client.accommodation_need"]),
        (
            "person.link_check is weak",
            [
                "nominal.birth_date of drug_service, meeting, police, probation",
                "treatment_client.accommodation_need of drug_service, meeting, police, probation",
            ]
        ),
    ])
    func `is every field that a fact of the person is made of`(text: String, expected: [String]) throws {
        let scope = ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            personFacts: PersonFactFields(
                diedOn: [.init(RecordType("nominal"), FieldName("birth_date"))],
                restricted: [.init(RecordType("treatment_client"), FieldName("accommodation_need"))]))
        #expect(try fields(text, in: scope) == expected)
    }

    @Test func `is every field of every person record, for a fact of which nobody says what it is made of`()
        throws
    {
        #expect(
            try fields("person.restricted") == [
                "nominal.birth_date", "nominal.surname", "treatment_client.accommodation_need",
            ])
    }

    @Test func `of two expressions is what either reads`() throws {
        let one = try expression("exists(address where agency is police and type_verified)").inputs
        let other = try expression("exists(address where agency is probation)").inputs
        let both = one.union(other)
        #expect(both == other.union(one))
        #expect(
            both.fields.map(\.agencies) == [
                [TestPartnership.police, TestPartnership.probation],
                [TestPartnership.police, TestPartnership.probation], [TestPartnership.police],
            ])
    }
}
