using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Search;

/// <summary>Codes of ROME among the words: « D1505 », « d 1505 », of ROME 3 too, retired ones, and the first signs of a family alone (« K13 », not « serveur h24 »).</summary>
internal static class Codes
{
    public static List<Occupation> In(IReadOnlyList<Word> words, RomeEdition edition)
    {
        var found = new List<Occupation>();
        var isAlone = words.All(w => w.Plain is "code" or "rome" or "domaine" or "famille" || IsCode(w.Plain, 3));
        for (var at = 0; at < words.Count; at++)
        {
            var code = words[at].Plain;
            if (code.Length is 1 && at + 1 < words.Count) code += words[at + 1].Plain;
            if (IsCode(code, 5) || isAlone && IsCode(code, 3)) Add(code);
        }
        return [.. found.Distinct()];

        static bool IsCode(string code, int length) => code.Length == length && code[0] is >= 'a' and <= 'n' && code.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

        void Add(string code)
        {
            if (code.Length is 3) found.AddRange(edition.Occupations.Where(o => o.Domain.Code.Equals(code, StringComparison.OrdinalIgnoreCase)));
            else if (edition.Find(code) is { } exact) found.AddRange([exact, .. edition.Under(code).Where(o => o != exact)]);
            else if (edition.Under(code) is var under && under.Any()) found.AddRange(under);
            else if (edition.SuccessorOf(code) is { } successor && successor != code) found.AddRange(edition.Find(successor) is { } one ? [one] : edition.Under(successor));
        }
    }
}
