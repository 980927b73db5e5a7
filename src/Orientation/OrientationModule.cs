using Microsoft.Extensions.DependencyInjection;
using Tremplin.Design;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Skills;

namespace Tremplin.Orientation;

/// <summary>The door of Orientation: what someone likes, and where it leads.</summary>
public static class OrientationModule
{
    public static IServiceCollection AddOrientation(this IServiceCollection services) => services
        .AddSingleton<IModuleMapping, OrientationMapping>()
        .AddScoped<OrientationDb>().AddScoped<InterestAnswers>().AddScoped<KeepInterestAnswer>().AddScoped<BeginAgain>()
        .AddScoped<SkillBooks>().AddScoped<KeepExperience>().AddScoped<TickSkills>().AddScoped<SayHowWell>().AddScoped<NameSkill>().AddScoped<PlanLack>()
        .AddSlot<MySkillsSlot>("job.mine")
        .AddScoped<IPersonalData, OrientationPersonalData>();

    /// <summary>Scores a file of answers, one person a line, as the pages do; 0 when every line could be read.</summary>
    public static int ScoreInterests(string file, TextWriter output, TextWriter report) => new ScoreCommand(output, report).Run(file);
}
