/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places in files, as an editor can jump to them. */
#ifndef HIAP_APP_PLACE_H
#define HIAP_APP_PLACE_H

#include "core/base/err.h"

/* A script is known by its path from the project (scripts/need.lua:6). Make the place of
 * an error one from the folder `here` ("need.lua:6", "../project.lua:2"), or absolute when `here` is
 * outside the project. A place that is no file of the project, or is right as it stands, is left
 * alone. Both folders are absolute. */
void hiap_place_from(hiap_err *err, const char *project, const char *here);

#endif
