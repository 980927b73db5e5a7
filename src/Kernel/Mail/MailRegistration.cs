using Microsoft.Extensions.DependencyInjection;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Kernel.Mail;

/// <summary>Opens the outbox of a site.</summary>
public static class MailRegistration
{
    /// <summary>With a server, letters are sent; in Development without one, they are shown; else nothing is ever written.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, SmtpServer? server, bool isDevelopment)
    {
        services.AddScoped<Outbox>().AddScoped<IPersonalData, OutboxPersonalData>();
        if (server is not null) services.AddSingleton<IMailSender>(new SmtpSender(server));
        else if (isDevelopment) services.AddSingleton<DevelopmentBox>().AddSingleton<IMailSender>(s => s.GetRequiredService<DevelopmentBox>());
        else return services;
        return services.AddScoped<DeliverLetters>().AddHostedService<Rounds<DeliverLetters>>();
    }
}
