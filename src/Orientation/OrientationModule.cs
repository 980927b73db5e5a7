using Microsoft.Extensions.DependencyInjection;
using Tremplin.Design;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Projects;
using Tremplin.Orientation.Ranking;
using Tremplin.Orientation.Sharing;
using Tremplin.Orientation.Skills;

namespace Tremplin.Orientation;

/// <summary>The door of Orientation: what someone likes, and where it leads.</summary>
public static class OrientationModule
{
    public static IServiceCollection AddOrientation(this IServiceCollection services) => services
        .AddSingleton<IModuleMapping, OrientationMapping>()
        .AddScoped<OrientationDb>().AddScoped<InterestAnswers>().AddScoped<KeepInterestAnswer>().AddScoped<BeginAgain>()
        .AddScoped<PersonProjects>().AddScoped<AddProject>().AddScoped<ChangeProject>().AddScoped<JudgeStep>().AddScoped<PlanStep>().AddScoped<DecideProject>()
        .AddSingleton<JobIndexes>().AddScoped<Profiles>().AddScoped<RankedJobs>().AddScoped<ChangeCriteria>().AddScoped<FiveDoors>().AddScoped<TakeDoor>().AddSlot<JobDoors>("job.doors", 10)
        .AddScoped<ShareLinks>().AddScoped<ShareResult>().AddScoped<StopShare>().AddScoped<ForgetShare>().AddScoped<OpenShare>()
        .AddScoped<SkillBooks>().AddScoped<KeepExperience>().AddScoped<TickSkills>().AddScoped<SayHowWell>().AddScoped<NameSkill>().AddScoped<PlanLack>()
        .AddSlot<MySkillsSlot>("job.mine")
        .AddScoped<IPersonalData, OrientationPersonalData>()
        .AddNavLink("M'orienter", "/orientation", 12)
        .AddSlot<InterestsSlot>("lesson.interests");

    /// <summary>Scores a file of answers, one person a line, as the pages do; 0 when every line could be read.</summary>
    public static int ScoreInterests(string file, TextWriter output, TextWriter report) => new ScoreCommand(output, report).Run(file);
}
