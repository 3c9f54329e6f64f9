internal import Vocabulary

/// The dates of a sentence as its row has them, blank where the sentence has none.
struct SentenceDates {
    let sentence: String
    let start: String
    let end: String
    private(set) var licenceStart = ""
    private(set) var licenceExpiry = ""
    private(set) var postSentenceEnd = ""
    private(set) var paroleEligibility = ""
    private(set) var conditionalRelease = ""

    init(_ sentence: Sentence, world: World) {
        let day = { (offset: Int) in DayText.iso(world.day(offset)) }
        start = day(sentence.start)
        end = day(sentence.end)
        switch sentence.custodyStatus {
        case "ON_LICENCE", "RECALLED":
            let served = sentence.custodyStatus == "RECALLED" ? 120 : 200
            self.sentence = day(sentence.start - served)
            (licenceStart, licenceExpiry) = (day(sentence.start), day(sentence.end))
            conditionalRelease = day(sentence.start)
            if sentence.type == .shortCustody { paroleEligibility = day(sentence.start - served / 3) }
        case "IN_CUSTODY":
            let release = sentence.releasedOn ?? max(1, sentence.end / 2)
            self.sentence = day(sentence.start)
            (licenceStart, licenceExpiry, conditionalRelease) = (
                day(release), day(sentence.end), day(release)
            )
            if sentence.type == .shortCustody {
                paroleEligibility = day(sentence.start + (release - sentence.start) * 2 / 3)
            }
        case "PSS":
            self.sentence = day(sentence.start - 300)
            (licenceStart, conditionalRelease) = (day(sentence.start - 150), day(sentence.start - 150))
            (licenceExpiry, postSentenceEnd) = (day(sentence.start), day(sentence.end))
        default: self.sentence = day(sentence.start - 1)
        }
    }
}
