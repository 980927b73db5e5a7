namespace Tremplin.Reference.Contracts;

/// <summary>The skills of ESCO, the European classification, whose name is exactly that of a skill of ROME; few have one.</summary>
public sealed class Esco
{
    readonly ILookup<int, (string Uri, string Name)> byOgr;

    internal Esco(IEnumerable<(int Ogr, string Uri, string Name)> rows) => byOgr = rows.ToLookup(r => r.Ogr, r => (r.Uri, r.Name));

    /// <summary>To be said wherever an address of ESCO is given, as its licence asks (CC BY 4.0).</summary>
    public const string Mention = "Ce service utilise la classification ESCO de la Commission européenne.";

    /// <summary>The addresses of the skills of ESCO that say the same.</summary>
    public IEnumerable<string> Of(Skill skill) => byOgr[skill.Ogr].Select(e => e.Uri).Distinct();

    /// <summary>The other names by which ESCO knows it.</summary>
    internal IEnumerable<string> NamesOf(Skill skill) => byOgr[skill.Ogr].Select(e => e.Name);
}
