using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>What was said of one skill: how well, liked or not, and why one would believe it. Empty: not said.</summary>
internal sealed record SaidOfSkill(RecordId Id, string Level, string Liked, string ProofKind, string ProofWords, bool WitnessAgrees)
{
    public bool WasSeen => ProofKind is "vu";
}

/// <summary>Keeps how well each skill is mastered, whether it was liked, and its proof; what did not change is not written.</summary>
internal sealed class SayHowWell(OrientationDb db, IRecord record, SkillBooks books, Visitor visitor)
{
    /// <exception cref="Missing">One of them is not theirs.</exception>
    public Task Execute(IReadOnlyList<SaidOfSkill> said, CancellationToken cancellationToken) => db.Write(async () =>
    {
        if (visitor.Id is not { } person) throw new Missing();
        var mine = (await books.Mine(cancellationToken)).Skills.ToDictionary(s => s.Id);
        foreach (var one in said)
        {
            var skill = mine.GetValueOrDefault(one.Id) ?? throw new Missing();
            if (skill.Row["level"] != one.Level || skill.Row["liked"] != one.Liked)
                await record.Put(person, one.Id, "skill", null, new Dictionary<string, string> { ["level"] = one.Level, ["liked"] = one.Liked }, cancellationToken);
            if ((skill.Proof?["kind"] ?? "") != one.ProofKind || skill.ProofWords != one.ProofWords || one.WasSeen && skill.WitnessAgrees != one.WitnessAgrees)
                await record.Put(person, skill.Proof?.Id ?? RecordId.Derived(one.Id.Value, "proof"), "proof", one.Id, ProofOf(skill, one), cancellationToken);
        }
    }, cancellationToken);

    /// <summary>Who saw it is sealed, anything else is plain; the words move with their kind.</summary>
    static Dictionary<string, string> ProofOf(DeclaredSkill skill, SaidOfSkill said)
    {
        var proof = new Dictionary<string, string> { ["kind"] = said.ProofKind, [said.WasSeen ? "witness" : "text"] = said.ProofWords };
        if (said.WasSeen) proof["consent"] = said.WitnessAgrees ? "oui" : said.ProofWords.Length > 0 ? "a-demander" : "";
        if (said.WasSeen && !skill.NamesWitness) proof["text"] = "";
        if (!said.WasSeen && skill.NamesWitness) (proof["witness"], proof["consent"]) = ("", "");
        return proof;
    }
}
