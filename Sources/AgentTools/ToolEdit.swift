internal import CImage
internal import ModelCatalog
internal import ToolReading

/// A change of a set of tools.
struct ToolEdit: Sendable {
    /// What must be stored under the name of a tool before it is put.
    enum Precondition {
        case nothing, aTool, anything
    }

    /// The tools to put. Each takes the place of a stored one of its name.
    var tools: [Tool] = []
    /// The policy that their names must follow.
    var names = ToolNamePolicy.wide
    var precondition = Precondition.anything
    /// The name of the tool to take away, which must be stored; nil where none is.
    var removed: String?
    /// Whether other stored tools stay.
    var keepsOthers = true

    /// Whether the edit replaces everything that is stored, so that it may be damaged.
    var replacesAll: Bool { !keepsOthers }

    /// Applies the edit to a stored image. Tools that are stored already are neither checked nor
    /// rendered again.
    ///
    /// - Parameter isDamaged: Whether the image stands for a damaged one, which is replaced in any case.
    func applied(
        to image: RawSpan,
        isDamaged: Bool = false,
        _ registry: String
    ) throws(ToolError) -> DraftedEdit {
        let plan = try EditPlan(self, of: image)
        let base = isDamaged ? nil : DraftedEdit.Base(image)
        guard isDamaged || plan.changesTools || EditPlan.isOutdated(image) else {
            return DraftedEdit(plan, image: nil, of: base)
        }
        try requireNoLoss(of: image, registry)
        do {
            return DraftedEdit(plan, image: try plan.image(from: image), of: base)
        } catch {
            throw .unusable(registry: registry, code: .outOfResources, reason: error.reason)
        }
    }

    /// Refuses an edit that would lose what a newer version has stated of a tool. Taking all tools away is
    /// always allowed.
    private func requireNoLoss(of image: RawSpan, _ registry: String) throws(ToolError) {
        if tools.isEmpty, !keepsOthers { return }
        // The schema of this version is static.
        let loss = unsafe image_would_lose(image, tools_schema())
        guard let what = TextView(loss.what, in: image) else { return }
        let isTool = loss.section == tools_section.TOOLS_SECTION_TOOL.rawValue
        let tool = isTool ? String(ToolView(image: image, row: loss.row).name) : nil
        throw .wouldLose(String(what), tool: tool, registry: registry)
    }
}
