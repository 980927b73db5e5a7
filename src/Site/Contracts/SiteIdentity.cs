namespace Tremplin.Site.Contracts;

/// <summary>Who publishes this site and how to reach a person: what the law asks and what is never invented.</summary>
public sealed record SiteIdentity(string Publisher, string Director, string Hosting, string HelpPhone, string HelpHours, string Contact);
