package main

import (
	"fmt"
	"slices"
	"strings"

	"helm.sh/helm/v4/pkg/chart/common"
	commonutil "helm.sh/helm/v4/pkg/chart/common/util"
	loader4 "helm.sh/helm/v4/pkg/chart/v2/loader"
	chartutil4 "helm.sh/helm/v4/pkg/chart/v2/util"
	engine4 "helm.sh/helm/v4/pkg/engine"
	releaseutil4 "helm.sh/helm/v4/pkg/release/v1/util"
	strvals4 "helm.sh/helm/v4/pkg/strvals"
)

// values4 merges value files and --set as the command line of Helm 4 does.
func values4(asked request) (map[string]any, error) {
	base := map[string]any{}
	for i, text := range asked.Values {
		current, err := loader4.LoadValues(strings.NewReader(text))
		if err != nil {
			return nil, fmt.Errorf("failed to parse values %d: %w", i, err)
		}
		base = loader4.MergeMaps(base, current)
	}
	for _, setting := range asked.Set {
		if err := strvals4.ParseInto(setting, base); err != nil {
			return nil, fmt.Errorf("failed parsing --set data: %w", err)
		}
	}
	return base, nil
}

// capabilities4 is what `helm template` assumes, with the versions asked for.
func capabilities4(asked request) (*common.Capabilities, error) {
	capabilities := common.DefaultCapabilities.Copy()
	if asked.KubeVersion != "" {
		version, err := common.ParseKubeVersion(asked.KubeVersion)
		if err != nil {
			return nil, fmt.Errorf("invalid kube version '%s': %w", asked.KubeVersion, err)
		}
		capabilities.KubeVersion = *version
	}
	capabilities.APIVersions = append(slices.Clip(capabilities.APIVersions), asked.APIVersions...)
	return capabilities, nil
}

// render4 takes the steps of Helm 4's `helm template` in its order, with the
// schema's check replaced by the compiled one.
func render4(pair *chartPair, asked request) (map[string]string, *refusal) {
	capabilities, err := capabilities4(asked)
	if err != nil {
		return nil, refuse(phaseRender, err)
	}
	values, err := values4(asked)
	if err != nil {
		return nil, refuse(phaseValues, err)
	}
	chart := copy4(pair.helm4)
	if err := chartutil4.ValidateReleaseName(asked.Release); err != nil {
		return nil, refuse(phaseRender, fmt.Errorf("release name %q: %w", asked.Release, err))
	}
	if err := chartutil4.ProcessDependencies(chart, values); err != nil {
		return nil, refuse(phaseValues, err)
	}
	release := common.ReleaseOptions{
		Name: asked.Release, Namespace: asked.Namespace, Revision: 1,
		IsInstall: !asked.IsUpgrade, IsUpgrade: asked.IsUpgrade,
	}
	scope, err := commonutil.ToRenderValuesWithSchemaValidation(chart, values, release, capabilities, true)
	if err != nil {
		return nil, refuse(phaseValues, err)
	}
	merged, err := scope.Table("Values")
	if err != nil {
		return nil, refuse(phaseValues, err)
	}
	if err := pair.schemas.check(levels4(chart), merged); err != nil {
		return nil, refuse(phaseSchema, err)
	}
	wanted := chart.Metadata.KubeVersion
	if wanted != "" && !chartutil4.IsCompatibleRange(wanted, capabilities.KubeVersion.String()) {
		return nil, refuse(phaseRender, fmt.Errorf("chart requires kubeVersion: %s which is incompatible with Kubernetes %s", wanted, capabilities.KubeVersion.Version))
	}
	var engine engine4.Engine
	files, err := engine.Render(chart, scope)
	return files, refuse(phaseRender, err)
}

// manifest4 is what `helm template` of Helm 4 prints.
func manifest4(files map[string]string) (string, error) {
	hooks, manifests, err := releaseutil4.SortManifests(files, nil, releaseutil4.InstallOrder)
	if err != nil {
		return "", err
	}
	var body, tail strings.Builder
	for _, each := range manifests {
		writeManifest(&body, each.Name, each.Content)
	}
	for _, each := range hooks {
		writeManifest(&tail, each.Path, each.Manifest)
	}
	return joinManifest(body.String(), tail.String()), nil
}
