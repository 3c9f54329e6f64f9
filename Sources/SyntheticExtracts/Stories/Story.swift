/// What happens to a person, so that a rule fires for a reason; or narrowly misses it ("beside").
///
/// Where a story says `overnight`, its turn comes between the first and the second night; where it says `later`, one
/// or two nights after that.
enum Story: String, CaseIterable {
    // A01
    case relapse = "relapse"
    case relapseOnOrder = "relapse_on_order"
    case relapseUnattended = "relapse_unattended"
    case relapseBesideVoidTest = "relapse_beside_void_test"
    case relapseBesideOldTest = "relapse_beside_old_test"
    case relapseBesideAcceptedAbsence = "relapse_beside_accepted_absence"
    // A02
    case missedBoth = "missed_both"
    case missedBothBesideOldAbsence = "missed_both_beside_old_absence"
    case missedBothBesideServiceSide = "missed_both_beside_service_side"
    case overnightAbsence = "overnight_absence"
    // A03
    case arrestedBurglary = "arrested_burglary"
    case arrestedTheft = "arrested_theft"
    case arrestedBesideOlder = "arrested_beside_older"
    case arrestedBesideOrderOver = "arrested_beside_order_over"
    case arrestedBesideVictim = "arrested_beside_victim"
    case overnightArrest = "overnight_arrest"
    // A06, A07, A10
    case dropoutThenTheft = "dropout_then_theft"
    case dropoutBesideTransfer = "dropout_beside_transfer"
    case untreatedOrder = "untreated_order"
    case untreatedOrderBesideRecent = "untreated_order_beside_recent"
    case untreatedOrderBesideUnlinked = "untreated_order_beside_unlinked"
    case treatedOrderEnding = "treated_order_ending"
    // A09
    case endingHighRisk = "ending_high_risk"
    case endingMultiAgency = "ending_multi_agency"
    case endingBesideLater = "ending_beside_later"
    case endingBesideExitPlan = "ending_beside_exit_plan"
    case endingBesideMediumRisk = "ending_beside_medium_risk"
    // A12
    case addressesDiffer = "addresses_differ"
    case addressesDifferResidence = "addresses_differ_residence"
    case addressesBesideSixDays = "addresses_beside_six_days"
    case addressesBesideApprovedPremises = "addresses_beside_approved_premises"
    case addressesBesideFormatting = "addresses_beside_formatting"
    case overnightMove = "overnight_move"
    // A13
    case lostHome = "lost_home"
    case lostHomeBesideOneSource = "lost_home_beside_one_source"
    case lostHomeBesideOlder = "lost_home_beside_older"
    // A16
    case abuseRegistered = "abuse_registered"
    case abuseRepeated = "abuse_repeated"
    case abuseBesideOlder = "abuse_beside_older"
    case abuseBesideVictim = "abuse_beside_victim"
    case abuseBesideDeregistered = "abuse_beside_deregistered"
    case abuseBesideEliminated = "abuse_beside_eliminated"
    case overnightElimination = "overnight_elimination"
    // A17 to A25, A33
    case knifeSuspect = "knife_suspect"
    case repeatVictim = "repeat_victim"
    case selfHarmAndBreach = "self_harm_and_breach"
    case intelligenceNewer = "intelligence_newer"
    case failuresUndecided = "failures_undecided"
    case cohortReviewDue = "cohort_review_due"
    // A30
    case progress = "progress"
    case progressBesideRecent = "progress_beside_recent"
    case progressBesideMultiAgency = "progress_beside_multi_agency"
    // A31 and the extracts themselves
    case overnightMerge = "overnight_merge"
    case overnightDischarge = "overnight_discharge"
    case overnightNewNominal = "overnight_new_nominal"
    case overnightDeletion = "overnight_deletion"
    // What comes later still
    case laterRelapse = "later_relapse"
    case laterAbsence = "later_absence"
    case laterArrest = "later_arrest"
    case laterMove = "later_move"
    case laterHomeLoss = "later_home_loss"
    case laterAbuse = "later_abuse"
}
