import Definitions
import Vocabulary

extension AlertIdentifier {
    /// The identifier of a matter: the same for the same person, rule and episode.
    init(person: Pseudonym, rule: String, episode: String) {
        self.init("\(rule)-\(EpisodeHash.text([person.text, rule, episode]))")
    }
}
