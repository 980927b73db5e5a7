namespace Tremplin.Accounts.Sessions;

/// <summary>A browser in words, so that someone recognises theirs in the list: « Chrome, téléphone Android ».</summary>
internal static class Device
{
    public const int Longest = 80;

    public static string Of(string? userAgent)
    {
        var agent = userAgent ?? "";
        var browser = First(agent, ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Navigateur Samsung"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")) ?? "Un navigateur";
        var machine = First(agent, ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "téléphone Android"), ("Windows", "ordinateur Windows"), ("Macintosh", "ordinateur Mac"), ("CrOS", "Chromebook"), ("Linux", "ordinateur Linux"));
        return machine is null ? browser : $"{browser}, {machine}";
    }

    static string? First(string agent, params (string Mark, string Name)[] known)
    {
        foreach (var (mark, name) in known)
            if (agent.Contains(mark, StringComparison.Ordinal)) return name;
        return null;
    }
}
