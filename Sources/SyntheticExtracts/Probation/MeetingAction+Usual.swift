extension MeetingAction {
    /// The plan for who holds what after supervision ends.
    static func exitPlan(setOn: Int) -> MeetingAction {
        MeetingAction(
            text: "Agree who holds each risk after supervision ends, and tell the person",
            intended: "Support goes on after the order", kind: "CONSTRUCTIVE", owner: "OFFENDER_MANAGER",
            agency: "PROBATION", setOn: setOn, dueOn: setOn + 28, isExitPlan: true)
    }

    /// An action as meetings set them.
    static func ordinary(kind: String, setOn: Int, isDone: Bool) -> MeetingAction {
        var action =
            switch kind {
            case "RESTRICTIVE":
                MeetingAction(
                    text: "Visit at the recorded address twice a month", intended: "Address is confirmed",
                    kind: kind, owner: "POLICE_OFFENDER_MANAGER", agency: "POLICE", setOn: setOn,
                    dueOn: setOn + 30)
            case "INFORMATION":
                MeetingAction(
                    text: "Send the treatment attendance summary to the panel",
                    intended: "Panel decides on current facts", kind: kind, owner: "DRUG_WORKER",
                    agency: "DRUG_SERVICE", setOn: setOn, dueOn: setOn + 14)
            default:
                MeetingAction(
                    text: "Refer to housing support, with a joint first appointment",
                    intended: "A settled address", kind: "CONSTRUCTIVE", owner: "OFFENDER_MANAGER",
                    agency: "PROBATION", setOn: setOn, dueOn: setOn + 28)
            }
        if isDone {
            action.status = "DONE"
            action.closedOn = min(-1, setOn + 20)
        }
        return action
    }
}
