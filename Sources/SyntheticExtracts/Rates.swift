/// How often each trouble of real records occurs, per thousand records (or people, where it says so).
///
/// Errors of names and birth dates are of the order that linkage studies found between services which both held
/// a shared number: birth date 0.5 %, forename 2.4 %, surname 4.9 % with changed surnames (domain reference 3.1).
enum Rates {
    // MARK: names
    /// A typing error in the forename.
    static let forenameTyping = 14
    /// A typing error in the surname.
    static let surnameTyping = 18
    /// Forename and surname in each other's place.
    static let swappedNames = 5
    /// A short form instead of the forename.
    static let nicknameAsForename = 35
    /// A short form recorded as an alias.
    static let nicknameAsAlias = 60
    /// Women with an earlier surname, per thousand women.
    static let womenWithFormerName = 220
    /// Records of such a woman that still hold the earlier surname.
    static let formerNameRecorded = 260
    /// Records of such a woman that hold the earlier surname as an alias.
    static let formerNameAsAlias = 420
    /// People with a double-barrelled surname, per thousand people.
    static let doubleSurname = 30
    /// Records of a double-barrelled surname with only one part of it, or without the hyphen.
    static let brokenHyphen = 300
    /// Records of a name with diacritics that lack them.
    static let lostDiacritics = 450
    /// Records without the middle name, of people who have one.
    static let middleNameMissing = 380
    /// People with a middle name, per thousand people.
    static let middleName = 620
    /// An alias that the person gave and that isn't theirs.
    static let inventedAlias = 40
    // MARK: birth dates
    /// Day and month in each other's place.
    static let dayMonthSwapped = 4
    /// One digit wrong.
    static let birthDigit = 5
    /// The placeholder 1 January 1900.
    static let placeholderBirth = 5
    /// Only the year known: 1 January of it.
    static let yearOnlyBirth = 6
    /// No birth date.
    static let missingBirth = 6
    // MARK: identifiers
    /// Police records of suspects without a PNC identifier.
    static let policeWithoutPNC = 80
    /// Probation records without a PNC identifier.
    static let probationWithoutPNC = 130
    /// PNC identifiers with a wrong check letter.
    static let wrongCheckLetter = 12
    /// PNC identifiers in the short form, two-digit year and no zeros.
    static let shortPNC = 200
    /// Records without a CRO number, of people who have one.
    static let withoutCRO = 350
    /// The junk CRO number.
    static let junkCRO = 6
    /// Codes that no crosswalk knows, of the columns that have any.
    static let unmappedCode = 6
    // MARK: people
    /// Pairs of people who are twins at one address, per thousand pairs.
    static let twins = 14
    /// Pairs of people who are father and son of the same name at one address, per thousand pairs.
    static let fatherAndSon = 18
    /// A second police record of the same person, per thousand people known to the police.
    static let duplicateNominal = 30
    /// A second probation record of the same person, per thousand people known to probation.
    static let duplicateCase = 14
    /// Second probation records that are marked as merged.
    static let mergedCase = 600
    /// People who moved within the last years, so that an agency may hold the earlier address.
    static let moved = 260
    /// Records of somebody who moved that hold only the earlier address.
    static let staleAddress = 350
    /// People without a fixed abode.
    static let noFixedAbode = 40
    /// Addresses outside the force's area.
    static let addressOutsideForce = 25
    /// Postcodes with a typing error.
    static let postcodeTyping = 10
    /// Postcodes in another form: no space, or lower case.
    static let postcodeForm = 60
    /// Sex recorded wrongly.
    static let wrongSex = 3
    /// People who died.
    static let died = 5
    /// Cases that few may see.
    static let restricted = 8
    // MARK: rows, of the extracts where the fault occurs
    /// Rows with a day that the calendar doesn't have.
    static let impossibleDate = 2
    /// Rows with a blank cell that must be filled.
    static let blankCell = 1
    /// Rows with a comma without quotes.
    static let bareComma = 2
    /// Rows that quote a record which was deleted.
    static let deletedReference = 1
    /// Rows that stand twice with different values.
    static let changedRepeat = 1
    /// Rows that stand twice.
    static let exactRepeat = 2
    // MARK: nights
    // What happens between one night and the next, per thousand people of the agency unless it says otherwise. Far
    // more than a day brings in life, so that a few nights of a small sample have something to show.
    /// People suspected of a crime, most of whom are arrested for it.
    static let overnightCrime = 5
    /// The same of people who are on probation too.
    static let overnightCrimeSupervised = 16
    /// Victims of a crime.
    static let overnightVictim = 4
    /// People with a part in a call to the police.
    static let overnightIncident = 6
    /// Undecided crimes, of a suspect, that get an outcome.
    static let overnightOutcome = 25
    /// Undecided crimes of which the suspect is ruled out.
    static let overnightElimination = 4
    /// Undecided crimes that turn out to be another one.
    static let overnightReclassification = 4
    /// People who tell the police, or probation, another address.
    static let overnightMove = 4
    /// Warning signals set; as many pieces of newer intelligence.
    static let overnightMarker = 3
    /// Records of a person of which slips are put right.
    static let overnightCorrection = 2
    /// People newly registered for something.
    static let overnightRegistration = 6
    /// People of whom a registration is withdrawn.
    static let overnightWithdrawal = 3
    /// People of whom a registration comes to an end.
    static let overnightDeregistration = 4
    /// People of whom a registration is reviewed.
    static let overnightReview = 6
    /// People with an order against whom breach begins; on licence, who are recalled.
    static let overnightEnforcement = 4
    /// Steps of enforcement without an outcome that get one.
    static let overnightEnforcementOutcome = 60
    /// People who get another officer.
    static let overnightReallocation = 9
    /// People who are assessed anew.
    static let overnightAssessment = 4
    /// People sentenced anew.
    static let overnightSentence = 3
    /// People of whom a requirement is completed.
    static let overnightCompletion = 4
    /// People whose tier changes.
    static let overnightTier = 3
    /// People of whom an absence turns out to be acceptable.
    static let overnightAcceptance = 5
    /// People about whom a meeting sets an action.
    static let overnightAction = 5
    /// Clients who leave treatment.
    static let overnightDischarge = 9
    /// Clients out of treatment who are referred again.
    static let overnightReferral = 20
    /// Clients who withdraw a consent; as many give one.
    static let overnightConsent = 15
    /// Clients whose housing changes.
    static let overnightHousing = 14
}
