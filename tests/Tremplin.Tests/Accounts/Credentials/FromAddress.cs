using System.Net;

namespace Tremplin.Tests.Accounts.Credentials;

/// <summary>Requests that seem to come from elsewhere, as a proxy in front would say.</summary>
internal sealed class FromAddress : IStartupFilter
{
    const string Header = "X-Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, go) =>
        {
            if (IPAddress.TryParse(http.Request.Headers[Header], out var address)) http.Connection.RemoteIpAddress = address;
            return go(http);
        });
        next(app);
    };

    public static Visitor Of(TestSite site, string address)
    {
        var http = TestSite.NewClient();
        http.BaseAddress = site.Address;
        http.DefaultRequestHeaders.Add(Header, address);
        return new(site.Address, http);
    }
}
